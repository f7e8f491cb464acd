package cn.edu.zzut.monitoring.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a story the {@link Chromium} that all stories share, and empties it after each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Shared.class)
@interface InChromium {

    /** Starts it with the first story; it ends with the process, since JUnit's own stores end with each class. */
    final class Shared implements ParameterResolver, AfterEachCallback {

        /** Started by the thread that runs all stories. */
        private static final class Holder {
            private static final Chromium CHROMIUM = started();

            private static Chromium started() {
                try {
                    return new Chromium();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Holder.CHROMIUM;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                Holder.CHROMIUM.shootAll(
                        "failed-" + context.getRequiredTestMethod().getName());
            }
            Holder.CHROMIUM.empty();
        }
    }
}
