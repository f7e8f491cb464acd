package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** An address such as {@code /api/tasks/%2e%2e/hand-in} leads nowhere, and is answered as any other that does not. */
@Configuration
class OddAddresses {

    /**
     * Headers in UTF-8, as some proxies and tools write names, are no attack: the server, which refuses real control signs,
     * reads them as signs of Latin-1. Refused, they would be so wherever somebody reads them first. Methods are looked at by
     * {@link KnownMethods}, after sign-in.
     */
    @Bean
    HttpFirewall headersInAnyLanguage() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars().noneMatch(sign -> sign < ' ' && sign != '\t'));
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler answerToOddAddresses(EarlyAnswers answers) {
        return (request, response, odd) ->
                answers.write(request, response, HttpStatus.NOT_FOUND, "没有找到", "没有这个地址。请检查链接是否完整。");
    }
}
