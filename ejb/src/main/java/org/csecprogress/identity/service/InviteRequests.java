package org.csecprogress.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.service.ForEverybody;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers the requests of {@code bin/first-administrators}. A request is a file {@code
 * first-administrators} in the data folder that holds one or two people, each on a line: an e-mail
 * address, or a name with the address in angle brackets. The answer is a file {@code
 * first-administrators.links}, readable by its owner only, with the path of each invitation or the
 * reason for refusing it. Anyone who can write there runs the server, so no other proof is needed.
 * The folder is {@code csec.data.dir}; without it nothing is read.
 */
@Singleton
@Startup
@DependsOn("ReferenceLoader")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class InviteRequests {
    private static final Logger LOG = System.getLogger(InviteRequests.class.getName());
    private static final String REQUEST = "first-administrators";
    private static final int MOST = 2;
    private static final int LONGEST_REQUEST = 600;

    @Inject private FirstAdministrators administrators;
    @Inject private InvitationLinks links;

    @Inject
    @ConfigProperty(name = "csec.data.dir")
    private Optional<String> dataDirectory;

    /** Checks once at start and then twice a minute. */
    @PostConstruct
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        dataDirectory.map(Path::of).ifPresent(this::answer);
    }

    private void answer(Path directory) {
        Path taken = directory.resolve(REQUEST + ".taken");
        try {
            // Moved first, so that only one of two nodes on the same folder answers.
            Files.move(directory.resolve(REQUEST), taken, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot take the request for administrators", e);
            return;
        }
        try {
            List<String> usernames = lines(taken);
            Files.delete(taken);
            write(
                    directory.resolve(REQUEST + ".links"),
                    usernames.stream()
                            .map(username -> said(administrators.invite(username)))
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot answer the request for administrators", e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.size(file) > LONGEST_REQUEST) {
            return List.of("");
        }
        List<String> lines =
                Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST)
                        .toList();
        return lines.isEmpty() ? List.of("") : lines;
    }

    private String said(AccountDecision decision) {
        if (decision instanceof AccountDecision.Done done) {
            return links.path(done.accountId()).orElseThrow();
        }
        return "refused " + ((AccountDecision.Refused) decision).problems().get(0).key();
    }

    private static void write(Path answer, String text) throws IOException {
        Path whole = answer.resolveSibling(answer.getFileName() + ".part");
        Files.deleteIfExists(whole);
        Set<StandardOpenOption> create =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel =
                Files.newByteChannel(
                        whole,
                        create,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.UTF_8.encode(text + "\n"));
        }
        Files.move(whole, answer, StandardCopyOption.ATOMIC_MOVE);
    }
}
