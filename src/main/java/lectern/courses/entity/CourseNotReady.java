package lectern.courses.entity;

import java.util.List;

/** Thrown when a course is to be published that lacks something. */
public class CourseNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Obstacle> obstacles;

    CourseNotReady(List<Obstacle> obstacles) {
        super("A course without " + obstacles.stream().map(Obstacle::key).toList());
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }

    /** Whether the author, who knows now, may publish the course as it is. */
    public boolean isMinor() {
        return obstacles.stream().noneMatch(Obstacle::isGrave);
    }
}
