package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The current date of the demonstration. It can be moved forward while the portal runs, so that
 * later steps of the open quarter can be taken on their dates. It is stored in the data folder.
 */
@ApplicationScoped
@ForEverybody
public class DemoDay {
    private static final String FILE = "demo-day";

    private final BusinessClock clock;
    private final Optional<String> folder;
    private final AtomicReference<DemoClock> time = new AtomicReference<>();

    protected DemoDay() {
        this(null, Optional.empty());
    }

    @Inject
    public DemoDay(
            BusinessClock clock, @ConfigProperty(name = "csec.data.dir") Optional<String> folder) {
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * Makes the demonstration's time the business time.
     *
     * @param asked the date in the settings
     * @param planned the day after the last step of the plan, the earliest possible date
     * @throws IllegalStateException if the requested date is before the last one or the planned
     *     one, because time cannot go back
     */
    synchronized DemoClock begin(Optional<LocalDate> asked, LocalDate planned) {
        LocalDate earliest = kept().filter(planned::isBefore).orElse(planned);
        LocalDate day = asked.orElse(earliest);
        if (day.isBefore(earliest)) {
            throw new IllegalStateException(
                    "The demonstration is refused: DEMO_DATE must be %s or later."
                            .formatted(earliest));
        }
        var begun = new DemoClock(day);
        time.set(begun);
        clock.replace(begun);
        file().ifPresent(file -> keep(file, day));
        return begun;
    }

    /** Returns the date; empty outside a demonstration. */
    public Optional<LocalDate> today() {
        return Optional.ofNullable(time.get()).map(DemoClock::day);
    }

    /**
     * Moves the demonstration to a later day.
     *
     * @return false if the date is before today, or outside a demonstration
     */
    public synchronized boolean moveTo(LocalDate day) {
        boolean isLater = today().filter(now -> !day.isBefore(now)).isPresent();
        if (isLater) {
            file().ifPresent(file -> keep(file, day));
            time.get().moveTo(day);
        }
        return isLater;
    }

    private Optional<Path> file() {
        return folder.map(name -> Path.of(name, FILE));
    }

    private Optional<LocalDate> kept() {
        return file().filter(Files::exists).map(DemoDay::read);
    }

    private static LocalDate read(Path file) {
        try {
            return LocalDate.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores the date atomically: after a crash the old date remains. */
    private static void keep(Path file, LocalDate day) {
        try {
            Path written = file.resolveSibling(FILE + ".new");
            Files.writeString(written, day + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
