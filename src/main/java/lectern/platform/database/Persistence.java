package lectern.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** The one place that looks up container resources; everyone else injects them. */
@ApplicationScoped
public class Persistence {

    @PersistenceContext(unitName = "lectern")
    private EntityManager entities;

    @Resource(lookup = "java:app/jdbc/lectern")
    private DataSource application;

    @Resource(lookup = "java:app/jdbc/operator")
    private DataSource operator;

    @Produces
    EntityManager entities() {
        return entities;
    }

    @Produces
    DataSource application() {
        return application;
    }

    @Produces
    @AsOperator
    DataSource operator() {
        return operator;
    }
}
