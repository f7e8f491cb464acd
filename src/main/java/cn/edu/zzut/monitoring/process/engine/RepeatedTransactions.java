package cn.edu.zzut.monitoring.process.engine;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/** Every transaction of our modules that loses a race is tried again, around the transaction itself. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RepeatedTransactions {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor lostRacesAreTriedAgain(ObjectProvider<LostRaces> races) {
        MethodInterceptor again = call -> races.getObject()
                .again(() -> ((ProxyMethodInvocation) call).invocableClone().proceed());
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new OurTransactions(), again);
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }

    private static final class OurTransactions extends StaticMethodMatcherPointcut {

        private static final String OURS = "cn.edu.zzut.monitoring.";

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith(OURS)
                    && (AnnotatedElementUtils.hasAnnotation(
                                    AopUtils.getMostSpecificMethod(method, type), Transactional.class)
                            || AnnotatedElementUtils.hasAnnotation(type, Transactional.class));
        }
    }
}
