package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is signed in where the engine is at work. */
public final class SignedIn {

    private SignedIn() {}

    /** The person of the request; nobody in jobs, at the start and wherever the application acts by itself. */
    public static Optional<PersonId> id() {
        return id(Context.getProcessEngineConfiguration().getIdentityService());
    }

    static Optional<PersonId> id(IdentityService identity) {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .filter(id -> !id.isBlank())
                .map(PersonId::new);
    }
}
