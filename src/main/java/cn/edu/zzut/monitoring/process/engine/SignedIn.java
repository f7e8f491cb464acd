package cn.edu.zzut.monitoring.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is signed in where the engine is at work. */
public final class SignedIn {

    private SignedIn() {}

    /** The person of the request; nobody in jobs, at the start and wherever the application acts by itself. */
    public static Optional<String> id() {
        return id(Context.getProcessEngineConfiguration().getIdentityService());
    }

    static Optional<String> id(IdentityService identity) {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .filter(id -> !id.isBlank());
    }
}
