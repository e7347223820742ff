package org.csecprogress.release.embargo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sealing;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.embargo.EmbargoAddress;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;

/**
 * The personal links of embargo readers. A link holds which reader it is for and which of their
 * links it is, sealed with a key that is in no database, so that no row lets anybody in.
 */
@ApplicationScoped
@ForEverybody
public class EmbargoLinks {
    private static final String PURPOSE = "embargo reader";
    private static final String BETWEEN = ".";

    @Inject private Sealing sealing;
    @Inject private Releases releases;
    @Inject private EmbargoReaders readers;

    /** Returns the path of the link that counts; empty if the reader has none. */
    public Optional<String> path(EmbargoReader reader) {
        return reader.mayRead()
                ? readers.address(reader.id())
                        .map(EmbargoLinks::text)
                        .map(text -> path(reader, text))
                : Optional.empty();
    }

    /** Returns the path of the link that counts, for mail to an address about a release. */
    public Optional<String> path(ReleaseNumber number, String email) {
        return releases.find(number).stream()
                .flatMap(release -> readers.addresses(release).stream())
                .filter(each -> each.email().equals(email))
                .findFirst()
                .flatMap(each -> readers.find(each.reader()))
                .flatMap(this::path);
    }

    private String path(EmbargoReader reader, String text) {
        String sealed = sealing.seal(PURPOSE, reader.id(), text.getBytes(StandardCharsets.UTF_8));
        return "/embargo?token=" + reader.id() + BETWEEN + sealed;
    }

    private static String text(EmbargoAddress address) {
        return Integer.toString(address.link());
    }

    /** Returns the reader of a link that is ours, even if it counts no more. */
    Optional<EmbargoReader> reader(String token) {
        return key(token).flatMap(readers::find).filter(each -> opened(token, each).isPresent());
    }

    /** Whether a link is the newest of its reader, and was not taken back. */
    boolean counts(String token, EmbargoReader reader) {
        Optional<String> number = readers.address(reader.id()).map(EmbargoLinks::text);
        return reader.mayRead() && number.isPresent() && number.equals(opened(token, reader));
    }

    private Optional<String> opened(String token, EmbargoReader reader) {
        String sealed = token.substring(token.indexOf(BETWEEN) + 1);
        return sealing.open(PURPOSE, reader.id(), sealed)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<Long> key(String token) {
        int end = token.indexOf(BETWEEN);
        return end > 0 && end < 19 && token.chars().limit(end).allMatch(Character::isDigit)
                ? Optional.of(Long.valueOf(token.substring(0, end)))
                : Optional.empty();
    }
}
