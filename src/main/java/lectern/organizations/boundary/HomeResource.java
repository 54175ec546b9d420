package lectern.organizations.boundary;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lectern.organizations.control.HomeSection;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.View;

/** Home of an organization: what every module has to say to this person, most pressing first. */
@Path("{organization:[a-z0-9-]+}")
@Boundary
public class HomeResource {

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<HomeSection> modules;

    @GET
    @Allowed("organization.view")
    @Produces("text/html")
    public View show() {
        List<HomeSection.Section> sections = modules.stream().map(HomeSection::section).flatMap(Optional::stream).toList();
        String fullName = current.member().orElseThrow().name();
        return View.of("organizations/home", new HomePage(greeting(), fullName.split("\\s+")[0], sections));
    }

    private String greeting() {
        int hour = clock.instant().atZone(current.zone()).getHour();
        if (hour < 5 || hour >= 18) {
            return "organizations.home.evening";
        }
        return hour < 12 ? "organizations.home.morning" : "organizations.home.day";
    }
}
