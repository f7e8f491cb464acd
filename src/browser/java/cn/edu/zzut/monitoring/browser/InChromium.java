package cn.edu.zzut.monitoring.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a story the {@link Chromium} that all stories share, and signs everybody out after each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Shared.class)
@interface InChromium {

    /** Starts it with the first story, ends it with the last. */
    final class Shared implements ParameterResolver, AfterEachCallback {

        private static final Namespace HERE = Namespace.create(InChromium.class);

        private static Chromium chromium(ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .getOrComputeIfAbsent(Chromium.class, any -> new Chromium(), Chromium.class);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return chromium(context);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                chromium(context)
                        .shootAll("failed-" + context.getRequiredTestMethod().getName());
            }
            chromium(context).signEverybodyOut();
        }
    }
}
