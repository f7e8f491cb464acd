package cn.edu.zzut.monitoring.process.engine;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** Found by Jersey itself (META-INF/services), so that the web applications answer like {@code /engine-rest}. */
public final class EngineAnswersEverywhere implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(BoundedJson.class);
        context.register(EngineAnswers.OfRest.class);
        context.register(EngineAnswers.OfEngine.class);
        context.register(EngineAnswers.OfParsing.class);
        context.register(EngineAnswers.OfMapping.class);
        context.register(EngineAnswers.OfAnything.class);
    }
}
