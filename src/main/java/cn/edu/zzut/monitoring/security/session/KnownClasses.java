package cn.edu.zzut.monitoring.security.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/** What sessions hold becomes an object only where it is of a class that they are known to hold. */
final class KnownClasses {

    private static final Logger LOG = LoggerFactory.getLogger(KnownClasses.class);

    /** Who is signed in as the web applications keep it, what the sign-in elsewhere is asked, and what these are made of. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=20",
            "maxrefs=20000",
            "maxbytes=1000000",
            "maxarray=20000",
            "org.camunda.bpm.webapp.impl.security.auth.*",
            "org.springframework.security.oauth2.core.AuthorizationGrantType",
            "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest",
            "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponseType",
            "java.lang.Object",
            "java.lang.String",
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.time.Instant",
            "java.time.Ser",
            "java.util.ArrayList",
            "java.util.CollSer",
            "java.util.Collections$*",
            "java.util.Date",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.ImmutableCollections$*",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.Map$Entry",
            "!*"));

    private KnownClasses() {}

    static ConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, KnownClasses::read);
        return conversion;
    }

    /** Nothing where it is something else, or of another edition: whoever it is of signs in again. */
    static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(KNOWN);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("一个会话中的内容读不出来，当作没有：{}", e.getMessage());
            return null;
        }
    }
}
