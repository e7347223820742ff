package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.kernel.service.Keys;

/**
 * Makes recovery codes: ten of 100 random bits each, in letters that nobody takes for others. They
 * are stored as keyed digests, each with its account.
 */
@ApplicationScoped
class RecoveryCodes {
    private static final int CODES = 10;
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /** Crockford's alphabet, which lacks I, L, O and U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Inject private Keys keys;
    private final SecureRandom random = new SecureRandom();

    /** Returns new codes, to be shown once. */
    List<String> next() {
        return Stream.generate(this::code).distinct().limit(CODES).toList();
    }

    private String code() {
        return IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    /** Returns the digest of a code as typed: hyphens, spaces and small letters do not matter. */
    String digest(long accountId, String typed) {
        String code =
                typed.toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[^0-9A-Z]", "");
        return keys.sign("recovery code", accountId + " " + code);
    }
}
