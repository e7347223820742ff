package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specifies how requests in the data folder are answered. */
@DisplayName("A request for administrators")
class InviteRequestsTest {
    private static final String ADDRESS = "first@cdss.example";

    private final InMemoryPortal portal =
            new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"))
                    .with(Pbkdf2PasswordHash.class, new PasswordHashes());

    @TempDir private Path folder;

    private void request(String text) throws IOException {
        Files.writeString(folder.resolve("first-administrators"), text, StandardCharsets.UTF_8);
    }

    private InviteRequests requests() {
        return portal.set("csec.data.dir", folder.toString()).bean(InviteRequests.class);
    }

    private String answer() throws IOException {
        return Files.readString(
                folder.resolve("first-administrators.links"), StandardCharsets.UTF_8);
    }

    private void assertOnlyAnswerIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("first-administrators.links"));
        }
    }

    @Test
    @DisplayName("is answered at the start with a link for each of its first two addresses")
    void answered() throws IOException {
        request("  " + ADDRESS + " \n\nsecond@cdss.example\nthird@cdss.example\n");
        requests();
        String link = "/invitation\\?token=[0-9a-f]{32}\n";
        assertThat(answer()).matches(link + link);
        assertThat(answer().lines().distinct()).hasSize(2);
        assertOnlyAnswerIsLeft();
        assertThat(portal.memory().all(Account.class))
                .extracting(Account::username)
                .containsExactly(ADDRESS, "second@cdss.example");
    }

    @Test
    @DisplayName("has an answer that only the server's own account can read")
    void secret() throws IOException {
        request(ADDRESS);
        requests();
        assertThat(Files.getPosixFilePermissions(folder.resolve("first-administrators.links")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @DisplayName("is answered later as well, once; without one nothing happens")
    void later() throws IOException {
        InviteRequests requests = requests();
        assertThat(folder).isEmptyDirectory();
        request(ADDRESS);
        requests.look();
        String answer = answer();
        requests.look();
        assertThat(answer()).isEqualTo(answer);
    }

    @Test
    @DisplayName("is answered with the reason where two administrators can sign in")
    void refused() throws IOException {
        for (Actor each : List.of(Staff.ADMIN, Staff.OTHER_ADMIN)) {
            Account admin = anAccount().of(each).into(portal);
            portal.bean(AccountFactors.class)
                    .add(new AuthenticatorApp(admin.id(), "a sealed seed", 1, Instant.EPOCH));
        }
        request(ADDRESS);
        requests();
        assertThat(answer()).isEqualTo("refused account.administrators.exist\n");
        assertOnlyAnswerIsLeft();
    }

    @Test
    @DisplayName("that is empty or longer than any address is refused")
    void wrong() throws IOException {
        request("");
        InviteRequests requests = requests();
        assertThat(answer()).isEqualTo("refused account.username.format\n");
        request(ADDRESS + "\n" + "x".repeat(582));
        requests.look();
        assertThat(answer()).isEqualTo("refused account.username.format\n");
        assertThat(portal.memory().all(Account.class)).isEmpty();
        request(ADDRESS + "\n" + "x".repeat(581));
        requests.look();
        assertThat(portal.bean(Accounts.class).named(ADDRESS)).isPresent();
    }

    @Test
    @DisplayName("is answered although an earlier answer was left half written")
    void halfWritten() throws IOException {
        Files.writeString(folder.resolve("first-administrators.links.part"), "half");
        request(ADDRESS);
        requests();
        assertThat(answer()).startsWith("/invitation?token=");
        assertOnlyAnswerIsLeft();
    }

    @Test
    @DisplayName("that cannot be read is given up, and the portal goes on")
    void unreadable() throws IOException {
        Files.write(folder.resolve("first-administrators"), new byte[] {(byte) 0xff, (byte) 0xfe});
        requests();
        assertThat(folder.resolve("first-administrators")).doesNotExist();
        assertThat(folder.resolve("first-administrators.links")).doesNotExist();
        assertThat(portal.memory().all(Account.class)).isEmpty();
    }

    @Test
    @DisplayName("cannot be in a folder that is none, and the portal goes on")
    void noFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        portal.set("csec.data.dir", file.toString()).bean(InviteRequests.class).look();
        assertThat(portal.memory().all(Account.class)).isEmpty();
    }

    @Test
    @DisplayName("is not read where no folder is configured")
    void notConfigured() throws IOException {
        request(ADDRESS);
        portal.bean(InviteRequests.class).look();
        assertThat(folder.resolve("first-administrators")).exists();
        assertThat(portal.memory().all(Account.class)).isEmpty();
    }
}
