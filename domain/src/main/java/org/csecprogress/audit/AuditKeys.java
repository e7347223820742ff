package org.csecprogress.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of the audit trail: the one that is used now, and those that were used before. */
public final class AuditKeys {
    private static final Pattern KEY =
            Pattern.compile("(?:([A-Za-z0-9-]{1,16}):)?([^\\s,:]{" + AuditKey.SHORTEST + ",200})");

    private final Map<String, AuditKey> byId;
    private final AuditKey current;

    private AuditKeys(Map<String, AuditKey> byId, AuditKey current) {
        this.byId = byId;
        this.current = current;
    }

    /**
     * Reads the setting: keys between commas, spaces or line breaks, the current one first. Each is
     * its name, a colon and its secret; a key without a name is called 1.
     *
     * @throws IllegalArgumentException if it cannot be read; the message does not have the setting
     */
    public static AuditKeys read(String setting) {
        List<String> parts =
                Arrays.stream(setting.strip().split("[\\s,]+", -1))
                        .filter(part -> !part.isEmpty())
                        .toList();
        Map<String, AuditKey> byId = new LinkedHashMap<>();
        for (String part : parts) {
            Matcher key = KEY.matcher(part);
            if (!key.matches()) {
                throw new IllegalArgumentException(
                        "a key of the audit trail is not a name, a colon and a secret of at least "
                                + AuditKey.SHORTEST
                                + " characters");
            }
            String id = key.group(1) == null ? "1" : key.group(1);
            if (byId.put(id, new AuditKey(id, key.group(2))) != null) {
                throw new IllegalArgumentException("two keys of the audit trail are called " + id);
            }
        }
        return byId.values().stream()
                .findFirst()
                .map(first -> new AuditKeys(byId, first))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no key of the audit trail"));
    }

    /** Returns the key under which everything new is written. */
    public AuditKey current() {
        return current;
    }

    /** Returns the key of that name, if it is known. */
    public Optional<AuditKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
