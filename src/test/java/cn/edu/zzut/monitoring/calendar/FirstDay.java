package cn.edu.zzut.monitoring.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** The day on which every story begins, whatever today is: a Monday with the autumn's holidays before it. */
@TestComponent
public class FirstDay implements BeanPostProcessor {

    public static final Instant MORNING =
            OffsetDateTime.parse("2026-09-07T09:00:00+08:00").toInstant();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SchoolClock clock) {
            dawns(clock);
        }
        return bean;
    }

    /** Turns the clock to the first morning, back or forth. */
    public static void dawns(SchoolClock clock) {
        clock.startAt(MORNING);
    }
}
