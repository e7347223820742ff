package org.csecprogress.doctor.service;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.csecprogress.doctor.persistence.DatabaseCheck;
import org.csecprogress.doctor.persistence.StoredValueCheck;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.persistence.RoleRights;
import org.csecprogress.kernel.service.SchemaVersions;
import org.csecprogress.kernel.setting.service.EnvironmentFile;
import org.csecprogress.kernel.setting.service.Settings;
import org.csecprogress.kernel.version.Build;
import org.csecprogress.kernel.version.StoredValues;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Looks at an installation from outside of its server and changes nothing: {@code bin/doctor} calls
 * it with the classes of the archive.
 */
public final class Doctor {
    private static final Set<Integer> PORTS = Set.of(4848, 8080, 8181);
    private static final int SECONDS = 5;

    private final Settings settings;
    private final List<Flaw> findings = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    Doctor(Settings settings) {
        this.settings = settings;
    }

    /**
     * Prints the findings, and ends with 0 for none, 1 for warnings alone, 2 where the portal would
     * not start.
     *
     * @param arguments the file of variables or nothing, and the address of the portal or nothing
     */
    public static void main(String[] arguments) throws IOException {
        boolean hasFile = !arguments[0].isEmpty();
        Doctor doctor = new Doctor(Settings.of(EnvironmentFile.variables(arguments[0])));
        if (hasFile) {
            FileCheck.open("The settings", Path.of(arguments[0])).ifPresent(doctor.findings::add);
        }
        doctor.look(Optional.of(arguments[1]).filter(url -> !url.isEmpty()));
        System.exit(doctor.print(System.out));
    }

    void look(Optional<String> url) {
        findings.addAll(new Checks(settings).findings(false, Instant.now()));
        findings.addAll(MachineCheck.solver());
        unseen.add("the heap of the server, which says at its start if it is too small");
        if (settings.of("csec.backup.dir").isEmpty()) {
            unseen.add("backups: CSEC_BACKUP_DIR names no folder");
        }
        database();
        Optional<String> own = url.or(() -> settings.of("csec.own.url"));
        listeners(own);
        own.ifPresentOrElse(
                this::server,
                () -> unseen.add("the server: neither --url nor CSEC_OWN_URL is set"));
    }

    private void database() {
        if (!settings.isPostgresql()) {
            unseen.add("the database: CSEC_DB_URL is missing or names the embedded one");
            return;
        }
        List<Flaw> refused = new ArrayList<>();
        for (String role : List.of("", "migrate.", "read.")) {
            String variable = "CSEC_DB_" + role.replace(".", "_").toUpperCase(Locale.ROOT);
            List<Flaw> found =
                    DatabaseCheck.findings(source(role), variable + "USER", Instant::now);
            found.stream().filter(each -> !findings.contains(each)).forEach(findings::add);
            found.stream().filter(Flaw::isRefused).forEach(refused::add);
        }
        if (refused.isEmpty()) {
            schema();
        } else {
            unseen.add("schema and rights of the roles");
        }
    }

    private void schema() {
        Flyway flyway = SchemaVersions.of(source("migrate."), user(""), user("read.")).load();
        SchemaCheck schema = new SchemaCheck(flyway);
        findings.addAll(schema.findings());
        if (schema.pending().isEmpty()) {
            findings.addAll(StoredValueCheck.findings(source("migrate."), StoredValues.builtIn()));
            new RoleRights(source(""), source("read."))
                    .excess(schema.isNewer())
                    .forEach(line -> findings.add(Flaw.unmet(line)));
        } else {
            unseen.add(
                    "rights of the roles and stored values: the next start brings migrations"
                            + " first, "
                            + schema.pending());
        }
    }

    private String user(String role) {
        return settings.of("csec.db." + role + "user").orElse("");
    }

    private DataSource source(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.of("csec.db.url").orElseThrow());
        source.setUser(user(role));
        source.setPassword(settings.of("csec.db." + role + "password").orElse(""));
        source.setConnectTimeout(SECONDS);
        source.setSocketTimeout(SECONDS * SECONDS);
        return source;
    }

    private void listeners(Optional<String> own) {
        Set<Integer> ports = new TreeSet<>(PORTS);
        own.map(URI::create).map(URI::getPort).ifPresent(ports::add);
        if (ListenerCheck.isTold()) {
            findings.addAll(ListenerCheck.findings(ports));
        } else {
            unseen.add("listeners, which Linux alone tells");
        }
    }

    private void server(String url) {
        URI ready = URI.create(url.replaceFirst("/+$", "") + "/health/ready");
        try {
            HttpResponse<Void> answer =
                    HttpClient.newBuilder()
                            .connectTimeout(Duration.ofSeconds(SECONDS))
                            .build()
                            .send(
                                    HttpRequest.newBuilder(ready)
                                            .timeout(Duration.ofSeconds(SECONDS))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                findings.add(
                        Flaw.warning(
                                ready + " answers " + answer.statusCode() + ".",
                                "Look into the log of the server for what does not start."));
            }
        } catch (IOException e) {
            unseen.add("the server: nothing answers at " + ready);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unseen.add("the server: nobody waited for " + ready);
        }
    }

    /** Prints what was found, the refusals first, and returns the exit code. */
    int print(PrintStream out) {
        out.println("CSEC Progress " + Build.running());
        long refused = findings.stream().filter(Flaw::isRefused).count();
        findings.stream()
                .sorted(Comparator.comparing(Flaw::severity))
                .forEach(
                        each -> {
                            out.println(
                                    (each.isRefused() ? "REFUSED  " : "WARNING  ")
                                            + each.sentence());
                            out.println("         " + each.remedy());
                        });
        if (findings.isEmpty()) {
            out.println("No problems found.");
        }
        unseen.forEach(each -> out.println("Not looked at: " + each + "."));
        return refused > 0 ? 2 : Math.min(1, findings.size());
    }
}
