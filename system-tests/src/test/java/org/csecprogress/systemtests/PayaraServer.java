package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;

/** The built EAR on Payara Server, deployed as the deployment guide says, on loopback. */
final class PayaraServer implements AutoCloseable {
    private final int portBase = Portal.freePorts(100);
    private final Path work = Portal.folder("ear");
    private final Path domains = work.resolve("domains");
    private final TestDatabase database;

    PayaraServer(TestDatabase database) {
        this.database = database;
    }

    /** Creates a domain, starts it and deploys the EAR. */
    void start() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Files.createDirectory(domains);
        asadmin("create-domain", "--nopassword", "--portbase", "" + portBase, "portal");
        configure(domains.resolve("portal/config/domain.xml"));
        asadmin("start-domain", "portal");
        run(
                List.of(
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "" + (portBase + 48),
                        "deploy",
                        "--contextroot",
                        "/",
                        "--name",
                        "csec-progress",
                        System.getProperty("csec.ear")));
        TestBudget.countWithUs(process());
        TestBudget.started(
                "Payara Server",
                Duration.ofNanos(System.nanoTime() - begun),
                Processor.ofFamily(process()));
    }

    String url() {
        return "http://localhost:" + (portBase + 80);
    }

    private long process() {
        return Long.parseLong(read(domains.resolve("portal/config/pid")).strip());
    }

    /** Returns the files of a native library that the server has mapped. */
    Set<String> loaded(String library) throws IOException {
        try (Stream<String> maps = Files.lines(Path.of("/proc", "" + process(), "maps"))) {
            return maps.map(line -> line.replaceFirst("^[^/]*", ""))
                    .filter(path -> path.contains("/" + library + "."))
                    .collect(Collectors.toSet());
        }
    }

    /** Ends the server at once. */
    @Override
    public void close() {
        TestBudget.look();
        ProcessHandle.of(process())
                .filter(ProcessHandle::destroyForcibly)
                .ifPresent(server -> server.onExit().join());
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(1, "--domaindir");
        command.add(2, domains.toString());
        run(command);
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add("sh");
        command.add(System.getProperty("csec.server") + "/bin/asadmin");
        command.addAll(arguments);
        Path log = work.resolve("asadmin.log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(database.settings());
        builder.environment().put("CSEC_SITE_URL", url());
        builder.environment().putAll(StateProvider.settings());
        builder.environment().put("AS_EXTRA_JAVA_OPTS", String.join(" ", QuickStart.OPTIONS));
        Process process = builder.start();
        assertThat(process.waitFor(Patience.WORK.toMinutes(), TimeUnit.MINUTES))
                .as("asadmin ends")
                .isTrue();
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
    }

    /** Binds the server to the loopback address, because tests are local, and starts it quickly. */
    private static void configure(Path configuration) throws IOException {
        String options =
                QuickStart.OPTIONS.stream()
                        .map(option -> "<jvm-options>" + option + "</jvm-options>")
                        .collect(Collectors.joining());
        Files.writeString(
                configuration,
                read(configuration)
                        .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                        .replaceAll(
                                "<network-listener (?![^>]*address=)",
                                "<network-listener address=\"127.0.0.1\" ")
                        .replace(
                                "<hazelcast-config-specific-configuration",
                                "<hazelcast-config-specific-configuration enabled=\"false\"")
                        .replace(
                                "<jvm-options>-server</jvm-options>",
                                "<jvm-options>-server</jvm-options>" + options));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
