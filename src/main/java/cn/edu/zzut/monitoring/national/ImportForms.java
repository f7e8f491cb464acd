package cn.edu.zzut.monitoring.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms of the years. */
@Component
final class ImportForms {

    private final NavigableMap<Integer, ImportForm> byYear = new TreeMap<>();

    ImportForms() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:national/*.yaml")) {
                String name = Optional.ofNullable(file.getFilename()).orElseThrow();
                try (InputStream yaml = file.getInputStream()) {
                    byYear.put(Integer.valueOf(name.replace(".yaml", "")), ImportForm.read(yaml));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the year, else of the nearest year before, else the earliest. */
    ImportForm of(int year) {
        return Optional.ofNullable(byYear.floorEntry(year))
                .or(() -> Optional.ofNullable(byYear.firstEntry()))
                .orElseThrow()
                .getValue();
    }
}
