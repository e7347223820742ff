package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.making.service.KnownPlans;
import org.csecprogress.release.protection.KnownPlan;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The plans of the demonstration's releases, which are always built from the same inputs. They are
 * shipped as {@code demo/plans/{release}.txt}, so that a first start only audits them. {@code
 * bin/plan-demo} writes new ones to the folder in {@code DEMO_PLANS}; the shipped ones are then
 * ignored.
 */
@ApplicationScoped
@ForEverybody
class ShippedPlans implements KnownPlans {
    private static final Logger LOG = Logger.getLogger(ShippedPlans.class.getName());

    private final Optional<String> folder;

    protected ShippedPlans() {
        this(Optional.empty());
    }

    @Inject
    ShippedPlans(@ConfigProperty(name = "demo.plans") Optional<String> folder) {
        this.folder = folder;
    }

    @Override
    public Optional<KnownPlan> find(ReleaseNumber number, String inputs) {
        if (folder.isPresent()) {
            return Optional.empty();
        }
        Optional<KnownPlan> known =
                shipped(number).filter(file -> file.inputs().equals(inputs)).map(PlanFile::plan);
        known.ifPresent(plan -> LOG.info(() -> "The shipped plan of " + number + " is audited."));
        return known;
    }

    @Override
    public void searched(ReleaseNumber number, String inputs, KnownPlan found) {
        var file = new PlanFile(inputs, found);
        if (folder.isPresent()) {
            write(Path.of(folder.get()), number, file);
        } else if (shipped(number).isPresent()) {
            LOG.warning(
                    () ->
                            "The shipped plan of "
                                    + number
                                    + " is for other inputs or was not proved, so one was searched"
                                    + " for. Run bin/plan-demo.");
        } else {
            LOG.info(() -> "No plan of " + number + " is shipped, so one was searched for.");
        }
    }

    @Override
    public void priced(ReleaseNumber number, String inputs, KnownPlan found) {
        folder.ifPresent(to -> write(Path.of(to), number, new PlanFile(inputs, found)));
    }

    private static Optional<PlanFile> shipped(ReleaseNumber number) {
        String name = "/demo/plans/" + number + ".txt";
        try (InputStream stream = ShippedPlans.class.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(
                            PlanFile.parse(
                                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, ReleaseNumber number, PlanFile file) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(number + ".txt"), file.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
