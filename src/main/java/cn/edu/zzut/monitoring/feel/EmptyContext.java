package cn.edu.zzut.monitoring.feel;

import org.kie.dmn.feel.lang.FEELDialect;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;

/** What the library's operators and functions are given to know of the world: nothing. */
final class EmptyContext {

    /** Finds no class and no file, not even Java's own. */
    static final ClassLoader NO_CLASSES = new ClassLoader(null) {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }

        @Override
        public java.net.URL getResource(String name) {
            return null;
        }
    };

    private EmptyContext() {}

    static EvaluationContextImpl create() {
        return new EvaluationContextImpl(NO_CLASSES, new FEELEventListenersManager(), FEELDialect.FEEL);
    }
}
