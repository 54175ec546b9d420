package lectern.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL connections that count the statements they execute on behalf of {@link Statements}. */
public class MeteredDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    /**
     * Has each statement planned for the values it is given. A plan for any values suits the average course or organization,
     * and reads the large ones whole.
     */
    public MeteredDataSource() {
        setOptions("-c plan_cache_mode=force_custom_plan");
    }

    // The driver's getConnection() without arguments comes through here as well.
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return metered(Connection.class, super.getConnection(user, password));
    }

    private static <T> T metered(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(MeteredDataSource.class.getClassLoader(), new Class<?>[] {type}, new Meter(target)));
    }

    private record Meter(Object target) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch" -> Statements.executed();
                case "equals" -> {
                    return proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> { }
            }
            try {
                return wrapped(method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static Object wrapped(Object result) {
            if (result instanceof CallableStatement statement) {
                return metered(CallableStatement.class, statement);
            }
            if (result instanceof PreparedStatement statement) {
                return metered(PreparedStatement.class, statement);
            }
            if (result instanceof Statement statement) {
                return metered(Statement.class, statement);
            }
            return result;
        }
    }
}
