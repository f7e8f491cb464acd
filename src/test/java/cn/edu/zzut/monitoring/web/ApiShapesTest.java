package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's documentation calls a shape by its simple name: two of one name would be shown as one, and one of them wrongly. */
class ApiShapesTest {

    @Test
    void eachShapeHasANameOfItsOwn() throws ClassNotFoundException {
        Map<String, Set<String>> byName = new TreeMap<>();
        Set<Class<?>> shapes = shapes();
        shapes.forEach(shape -> byName.computeIfAbsent(shape.getSimpleName(), first -> new TreeSet<>())
                .add(shape.getName()));
        assertThat(shapes).hasSizeGreaterThan(50);
        byName.values().removeIf(those -> those.size() == 1);
        assertThat(byName).isEmpty();
    }

    private static Set<Class<?>> shapes() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Set<Class<?>> shapes = new LinkedHashSet<>();
        for (var found : scan.findCandidateComponents("cn.edu.zzut.monitoring")) {
            for (Method method : Class.forName(found.getBeanClassName()).getDeclaredMethods()) {
                if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
                    collect(method.getGenericReturnType(), shapes);
                    for (Type parameter : method.getGenericParameterTypes()) {
                        collect(parameter, shapes);
                    }
                }
            }
        }
        return shapes;
    }

    private static void collect(Type type, Set<Class<?>> shapes) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, shapes);
            }
        } else if (type instanceof Class<?> shape && shape.isRecord() && shapes.add(shape)) {
            for (RecordComponent component : shape.getRecordComponents()) {
                collect(component.getGenericType(), shapes);
            }
        }
    }
}
