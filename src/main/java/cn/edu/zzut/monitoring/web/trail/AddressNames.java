package cn.edu.zzut.monitoring.web.trail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each address is called in Chinese, {@code access/names.txt}: one that has no name does not pass the tests. */
@Component
class AddressNames {

    private static final String FILE = "/access/names.txt";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> byAddress = new LinkedHashMap<>();
    private final List<Address> ofEngine = new ArrayList<>();
    private final List<Address> ofApi = new ArrayList<>();

    AddressNames() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AddressNames.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            read(file.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Stream<String> lines) {
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(" \\| ", 2);
            byAddress.put(parts[0].strip(), parts[1].strip());
            if (parts[0].contains(" /engine-rest/")) {
                ofEngine.add(Address.of(parts[0].strip(), parts[1].strip()));
            } else {
                ofApi.add(Address.of(parts[0].strip(), parts[1].strip()));
            }
        });
    }

    /** Of our own, by the pattern of its address. */
    Optional<String> of(String method, String pattern) {
        return Optional.ofNullable(byAddress.get(method + " " + pattern));
    }

    /** Of the engine's, by its path as its REST has it. */
    Optional<Known> ofEngine(String method, String path) {
        return first(ofEngine, method, path);
    }

    /** Of our own, by its path as it was sent: that which leaves least open. */
    Optional<Known> ofApi(String method, String path) {
        return first(ofApi, method, path);
    }

    /** The same with every method that the address knows. */
    List<Known> everyWay(String path) {
        return METHODS.stream()
                .map(method -> ofApi(method, path))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Known> first(List<Address> addresses, String method, String path) {
        return addresses.stream()
                .map(one -> one.match(method + " " + path))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(one -> one.things().size()));
    }

    /** @param things what its path names, such as the taskId */
    record Known(String pattern, String name, Map<String, String> things) {}

    private record Address(Pattern address, String pattern, List<String> variables, String name) {

        static Address of(String address, String name) {
            List<String> variables = new ArrayList<>();
            StringBuilder pattern = new StringBuilder();
            Matcher variable = VARIABLE.matcher(address);
            int from = 0;
            while (variable.find()) {
                pattern.append(Pattern.quote(address.substring(from, variable.start())))
                        .append("([^/]+)");
                variables.add(variable.group(1));
                from = variable.end();
            }
            return new Address(
                    Pattern.compile(pattern + Pattern.quote(address.substring(from))),
                    address.substring(address.indexOf(' ') + 1),
                    List.copyOf(variables),
                    name);
        }

        Optional<Known> match(String asked) {
            Matcher matcher = address.matcher(asked);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> things = new LinkedHashMap<>();
            for (int i = 0; i < variables.size(); i++) {
                things.put(variables.get(i), matcher.group(i + 1));
            }
            return Optional.of(new Known(pattern, name, things));
        }
    }
}
