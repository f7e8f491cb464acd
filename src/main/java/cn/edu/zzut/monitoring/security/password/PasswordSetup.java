package cn.edu.zzut.monitoring.security.password;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Has the engine keep accounts as {@link OwnAccounts} and {@link RoleGroups} say. */
@Component
class PasswordSetup extends AbstractProcessEnginePlugin {

    private final AccountStandings standings;
    private final AccountEvents events;
    private final Doors doors;
    private final Pauses pauses;
    private final Bcrypt bcrypt;

    PasswordSetup(
            AccountStandings standings,
            AccountEvents events,
            Doors doors,
            Pauses pauses,
            @Value("${monitoring.sign-in.password-strength}") int strength) {
        this.standings = standings;
        this.events = events;
        this.doors = doors;
        this.pauses = pauses;
        this.bcrypt = new Bcrypt(strength);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new RoleGroups(pauses, standings));
        configuration.setPasswordEncryptor(bcrypt);
        configuration.setPasswordPolicy(new SchoolPasswordPolicy());
        configuration.setEnablePasswordPolicy(true);
        configuration.setIdentityProviderSessionFactory(new Providers());
    }

    private final class Providers implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return OwnAccounts.class;
        }

        @Override
        public Session openSession() {
            return new OwnAccounts(standings, events, doors, bcrypt);
        }
    }
}
