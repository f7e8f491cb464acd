package cn.edu.zzut.monitoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package as a module or, below one, as a room of it; stands on {@code package-info}. The only place that says
 * who may know whom: the architecture's test and the map in {@code docs/architecture.md} read it.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Module {

    /**
     * The modules and rooms whose classes this one may use, like {@code catalog} or {@code process/task}. A module's name
     * stands for its rooms too. A room may also know what its module may know outside.
     */
    String[] mayKnow() default {};

    /** Whether all others may know this one without saying so. */
    boolean knownByAll() default false;
}
