package org.csecprogress.auditrelease.witness;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.auditrelease.file.UnreadableException;

/**
 * Checks what a portal publishes against what was kept of it. Each answer is a list of findings.
 */
public final class SealWitness {
    private static final String HASH = "[0-9a-f]{64}";

    private SealWitness() {}

    /**
     * Compares a kept file of daily seals with the current one: every seal that was kept has to be
     * there still, and the current ones have to follow each other.
     *
     * @param keptName name of the kept file, for messages
     * @param currentName name of the current file, for messages
     */
    public static List<String> compare(
            String keptName, byte[] kept, String currentName, byte[] current) {
        KeptHeads before = KeptHeads.read(keptName, kept);
        KeptHeads now = KeptHeads.read(currentName, current);
        List<String> findings = new ArrayList<>(now.gaps());
        for (KeptHead head : before.heads()) {
            Optional<KeptHead> same = now.of(head.day());
            if (same.isEmpty()) {
                findings.add("DELETED   the seal of " + head.day() + " is no longer there.");
            } else if (!same.get().equals(head)) {
                findings.add("CHANGED   the seal of " + head.day() + " is another one.");
            }
        }
        return findings;
    }

    /**
     * Checks the proof of a receipt against a file of daily seals that was kept.
     *
     * @param proofName name of the proof, for messages
     * @param keptName name of the file of seals, for messages
     */
    public static List<String> prove(String proofName, byte[] proof, String keptName, byte[] kept) {
        KeptHeads heads = KeptHeads.read(keptName, kept);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(proof))) {
            return prove(reader.readObject(), heads);
        } catch (JsonException
                | ClassCastException
                | ArithmeticException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new UnreadableException(proofName + " is no proof of a receipt.", e);
        }
    }

    private static List<String> prove(JsonObject proof, KeptHeads heads) {
        requireParts(proof, Set.of("kind", "name", "number", "digest", "salt", "place"));
        JsonObject head = head(proof, "head");
        JsonObject newest = head(proof, "newest");
        String leaf =
                WitnessHashes.leaf(
                        proof.getString("kind"),
                        proof.getString("name"),
                        proof.getJsonNumber("number").toString(),
                        proof.getString("digest"),
                        proof.getString("salt"));
        long leaves = head.getJsonNumber("leaves").longValueExact();
        List<String> findings = new ArrayList<>();
        Optional<String> root =
                WitnessHashes.root(
                        leaf, proof.getJsonNumber("place").longValueExact(), leaves, path(head));
        if (!root.equals(Optional.of(root(head)))) {
            findings.add("UNPROVED  the proof does not lead to the seal of " + day(head) + ".");
        }
        if (heads.of(day(head)).isPresent()) {
            require(head, heads, findings);
            return findings;
        }
        boolean goesOn =
                WitnessHashes.goesOn(
                        root(head),
                        leaves,
                        root(newest),
                        newest.getJsonNumber("leaves").longValueExact(),
                        path(newest));
        if (!goesOn) {
            findings.add(
                    "UNPROVED  the seal of %s does not lead to that of %s."
                            .formatted(day(head), day(newest)));
        }
        require(newest, heads, findings);
        return findings;
    }

    private static JsonObject head(JsonObject proof, String name) {
        requireParts(proof, Set.of(name));
        JsonObject head = proof.getJsonObject(name);
        requireParts(head, Set.of("date", "leaves", "root", "path"));
        return head;
    }

    private static void requireParts(JsonObject object, Set<String> parts) {
        if (!object.keySet().containsAll(parts)) {
            throw new IllegalArgumentException("parts are missing");
        }
    }

    /** Requires that the file has the seal of a day. */
    private static void require(JsonObject head, KeptHeads heads, List<String> findings) {
        Optional<KeptHead> kept = heads.of(day(head));
        if (kept.isEmpty()) {
            findings.add("MISSING   the file has no seal of " + day(head) + ".");
        } else if (!kept.get().root().equals(root(head))) {
            findings.add("CHANGED   the seal of " + day(head) + " is another one.");
        }
    }

    private static LocalDate day(JsonObject head) {
        return LocalDate.parse(head.getString("date"));
    }

    private static String root(JsonObject head) {
        return hash(head.getString("root"));
    }

    private static List<String> path(JsonObject head) {
        return head.getJsonArray("path").getValuesAs(JsonString.class).stream()
                .map(each -> hash(each.getString()))
                .toList();
    }

    private static String hash(String text) {
        if (!text.matches(HASH)) {
            throw new IllegalArgumentException("no hash");
        }
        return text;
    }
}
