package org.csecprogress.doctor.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.setting.service.Settings;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.SolverUnavailableException;

/** Looks at the machine and its Java. */
final class MachineCheck {
    private static final String ZONE = "America/Los_Angeles";
    private static final long MEGABYTE = 1L << 20;

    /** Java counts -Xmx1g as somewhat less, since one survivor space is always empty. */
    private static final long LEAST_HEAP = 900 * MEGABYTE;

    private static final long LEAST_SPACE = 1024 * MEGABYTE;

    private MachineCheck() {}

    static List<Flaw> findings(Settings settings) {
        List<Flaw> findings = new ArrayList<>(zone(ZoneId.getAvailableZoneIds()));
        findings.addAll(temporary(Path.of(System.getProperty("java.io.tmpdir"))));
        settings.of("csec.data.dir").map(Path::of).ifPresent(folder -> data(folder, findings));
        return findings;
    }

    static List<Flaw> zone(Set<String> known) {
        return known.contains(ZONE)
                ? List.of()
                : List.of(
                        Flaw.refused(
                                "This Java does not know the time zone " + ZONE + ".",
                                "Install a whole JDK 17, with tzdb.dat."));
    }

    static List<Flaw> temporary(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return List.of(
                    Flaw.warning(
                            "The folder for temporary files cannot be written: " + folder + ".",
                            "Let the account of the server write there, or set"
                                    + " -Djava.io.tmpdir."));
        }
        return space(folder, folder.toFile().getUsableSpace());
    }

    private static void data(Path folder, List<Flaw> findings) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            findings.add(
                    Flaw.warning(
                            "CSEC_DATA_DIR cannot be written: " + folder + ".",
                            "Create the folder for the account of the server."));
        } else {
            findings.addAll(space(folder, folder.toFile().getUsableSpace()));
        }
    }

    static List<Flaw> space(Path folder, long free) {
        return free >= LEAST_SPACE
                ? List.of()
                : List.of(
                        Flaw.warning(
                                folder + " has " + free / MEGABYTE + " MB of space left.",
                                "Make room: the portal needs 1,024 MB there."));
    }

    static List<Flaw> heap(long most) {
        return most >= LEAST_HEAP
                ? List.of()
                : List.of(
                        Flaw.warning(
                                "The heap of this Java is limited to " + most / MEGABYTE + " MB.",
                                "Start it with -Xmx1g or more."));
    }

    static List<Flaw> solver() {
        try {
            new OrTools().linear().close();
            return List.of();
        } catch (SolverUnavailableException e) {
            return List.of(
                    Flaw.warning(
                            "Releases cannot be built: " + e.getMessage() + ".",
                            "Build releases on Linux on x86-64, with a folder for temporary files"
                                    + " from which libraries may be loaded."));
        }
    }
}
