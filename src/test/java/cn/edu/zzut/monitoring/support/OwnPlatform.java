package cn.edu.zzut.monitoring.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each story is told on the platform of its own application, also after another one of this virtual machine has come and gone. */
final class OwnPlatform implements BeforeEachCallback {

    private static final Map<ApplicationContext, StoriesPlatform> SEEN = new ConcurrentHashMap<>();

    @Override
    public void beforeEach(ExtensionContext story) {
        SEEN.computeIfAbsent(SpringExtension.getApplicationContext(story), made -> StoriesPlatform.kept())
                .giveBack();
    }
}
