package cn.edu.zzut.monitoring;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Modules and rooms as their packages declare them with {@link Module}, by names like {@code catalog} or {@code web/task}. */
class ModuleMap {

    private static final String BASE = "cn.edu.zzut.monitoring";

    private final JavaClasses classes;
    private final Map<String, Module> declared = new TreeMap<>();

    ModuleMap(JavaClasses classes) {
        this.classes = classes;
        packages(classes.getPackage(BASE))
                .filter(one -> one.isAnnotatedWith(Module.class))
                .forEach(one -> declared.put(name(one.getName()), one.getAnnotationOfType(Module.class)));
    }

    Set<String> names() {
        return declared.keySet();
    }

    /** What one declares, sorted. */
    Set<String> mayKnow(String name) {
        return new TreeSet<>(List.of(declared.get(name).mayKnow()));
    }

    boolean knownByAll(String name) {
        return declared.get(name).knownByAll();
    }

    /** The packages that hold classes and declare nothing. */
    Set<String> undeclared() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(one -> !one.equals(BASE))
                .map(ModuleMap::name)
                .filter(one -> !declared.containsKey(one))
                .collect(toCollection(TreeSet::new));
    }

    /** The uses of other modules' and rooms' classes that are not declared. */
    List<String> trespasses(String name) {
        return uses(name)
                .filter(use -> !allowed(name, name(use.getTargetClass().getPackageName())))
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    /** What is declared without any class that needs it, in the module or one of its rooms. */
    Set<String> needless(String name) {
        Set<String> used = names().stream()
                .filter(one -> within(one, name))
                .flatMap(this::uses)
                .map(use -> name(use.getTargetClass().getPackageName()))
                .collect(toCollection(TreeSet::new));
        Set<String> needless = mayKnow(name);
        needless.removeIf(one -> used.stream().anyMatch(other -> within(other, one)));
        return needless;
    }

    /** Declared circles and names of nobody, each as a sentence. */
    List<String> mistakes() {
        return names().stream()
                .flatMap(name -> mayKnow(name).stream().flatMap(other -> mistake(name, other)))
                .toList();
    }

    private Stream<String> mistake(String name, String other) {
        if (!declared.containsKey(other)) {
            return Stream.of(name + " declares " + other + ", which is no module");
        }
        return reaches(other, name) ? Stream.of(name + " and " + other + " know each other") : Stream.empty();
    }

    /** Whether one gets to another over what is declared. */
    boolean reaches(String from, String to) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(mayKnow(from));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (declared.containsKey(next) && reached.add(next)) {
                open.addAll(mayKnow(next));
            }
        }
        return reached.contains(to);
    }

    private Stream<Dependency> uses(String name) {
        return classes.stream()
                .filter(one -> name(one.getPackageName()).equals(name))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(use -> declared.containsKey(name(use.getTargetClass().getPackageName())))
                .filter(use -> !name(use.getTargetClass().getPackageName()).equals(name));
    }

    private boolean allowed(String from, String to) {
        return knownByAll(to)
                || mayKnow(from).stream().anyMatch(one -> within(to, one))
                || outside(from).anyMatch(one -> within(to, one));
    }

    /** What a room may know because its module may. */
    private Stream<String> outside(String room) {
        String house = house(room);
        return house.equals(room) ? Stream.empty() : mayKnow(house).stream().filter(one -> !within(one, house));
    }

    /** The module that a room belongs to; a module is its own. */
    static String house(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static boolean within(String name, String place) {
        return name.equals(place) || name.startsWith(place + "/");
    }

    private static String name(String packageName) {
        return packageName.startsWith(BASE + ".")
                ? packageName.substring(BASE.length() + 1).replace('.', '/')
                : "";
    }

    private static Stream<JavaPackage> packages(JavaPackage from) {
        return Stream.concat(Stream.of(from), from.getSubpackages().stream().flatMap(ModuleMap::packages));
    }
}
