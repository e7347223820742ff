package org.csecprogress.auditrelease.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.transparency.MerkleTree;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A witness of the daily seals")
class SealWitnessTest {
    private static final String HEADINGS = "date,root,previous,key,seal,demonstration\n";
    private static final List<String> LEAVES =
            IntStream.range(0, 21)
                    .mapToObj(
                            i ->
                                    WitnessHashes.leaf(
                                            "FILING", "2026Q3-58", Integer.toString(i), "d", "s"))
                    .toList();
    private static final MerkleTree TREE = new MerkleTree(LEAVES);

    /** Returns the lines of days one after the other. */
    private static List<String> lines(String... roots) {
        List<String> lines = new ArrayList<>();
        String previous = KeptHead.NONE;
        for (int i = 0; i < roots.length; i++) {
            String day = "2026-10-2" + i;
            String seal = Sha256.of("seal " + i);
            lines.add(String.join(",", day, roots[i], previous, "k1", seal, "false\n"));
            previous = Sha256.of(String.join("\n", day, roots[i], previous, "k1", seal));
        }
        return lines;
    }

    private static byte[] file(List<String> lines) {
        return (HEADINGS + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> compare(List<String> kept, List<String> now) {
        return SealWitness.compare("kept", file(kept), "now", file(now));
    }

    private static List<String> three() {
        return lines(TREE.root(3), TREE.root(13), TREE.root(21));
    }

    @Test
    @DisplayName("finds nothing where each line that was kept is still there")
    void same() {
        assertThat(compare(three().subList(0, 2), three())).isEmpty();
        assertThat(compare(List.of(), three())).isEmpty();
        assertThat(compare(three(), three())).isEmpty();
    }

    @Test
    @DisplayName("finds a line that is another one, and one that is gone")
    void tampered() {
        List<String> other = lines(TREE.root(3), TREE.root(12), TREE.root(21));
        assertThat(compare(three(), other))
                .containsExactly(
                        "CHANGED   the seal of 2026-10-21 is another one.",
                        "CHANGED   the seal of 2026-10-22 is another one.");
        assertThat(compare(three(), three().subList(0, 2)))
                .containsExactly("DELETED   the seal of 2026-10-22 is no longer there.");
    }

    @Test
    @DisplayName("finds lines that do not follow each other")
    void broken() {
        List<String> hole = three();
        hole.remove(1);
        assertThat(compare(List.of(), hole)).containsExactly("MISSING   2026-10-21 has no seal.");
        List<String> mixed = three();
        mixed.set(1, lines(TREE.root(3), TREE.root(12)).get(1));
        assertThat(compare(List.of(), mixed))
                .containsExactly("BROKEN    2026-10-22 does not follow 2026-10-21.");
    }

    @Test
    @DisplayName("refuses what is no file of seals")
    void unreadable() {
        for (String text : List.of("", "a,b\n", HEADINGS + "x\n", HEADINGS + "2026-13-40")) {
            assertThatExceptionOfType(UnreadableException.class)
                    .isThrownBy(
                            () ->
                                    SealWitness.compare(
                                            "kept",
                                            text.getBytes(StandardCharsets.UTF_8),
                                            "now",
                                            file(three())))
                    .withMessageStartingWith("kept ");
        }
    }

    @Test
    @DisplayName("agrees with the portal on every proof of a leaf, and on no other leaf")
    void inclusion() {
        for (int count = 1; count <= LEAVES.size(); count++) {
            for (int place = 0; place < count; place++) {
                List<String> path = TREE.inclusion(place, count);
                String leaf = LEAVES.get(place);
                assertThat(WitnessHashes.root(leaf, place, count, path))
                        .isEqualTo(Optional.of(TREE.root(count)));
                String other = LEAVES.get((place + 1) % LEAVES.size());
                assertThat(WitnessHashes.root(other, place, count, path))
                        .isNotEqualTo(Optional.of(TREE.root(count)));
            }
        }
        assertThat(WitnessHashes.root(LEAVES.get(0), 1, 1, List.of())).isEmpty();
        assertThat(WitnessHashes.root(LEAVES.get(0), 0, 1, LEAVES.subList(0, 1))).isEmpty();
        assertThat(WitnessHashes.root(LEAVES.get(0), 0, 3, LEAVES.subList(0, 1))).isEmpty();
    }

    @Test
    @DisplayName("agrees with the portal on every proof that a tree goes on, and on no other")
    void consistency() {
        for (int second = 1; second <= LEAVES.size(); second++) {
            for (int first = 1; first <= second; first++) {
                List<String> path = TREE.consistency(first, second);
                String old = TREE.root(first);
                String now = TREE.root(second);
                assertThat(WitnessHashes.goesOn(old, first, now, second, path)).isTrue();
                String other = Sha256.of("x");
                assertThat(WitnessHashes.goesOn(other, first, now, second, path)).isFalse();
                assertThat(WitnessHashes.goesOn(old, first, other, second, path)).isFalse();
            }
        }
    }

    private static byte[] proof(String number, int first, int second) {
        String json =
                """
                {"demonstration": false, "kind": "FILING", "name": "2026Q3-58", "number": %s,
                 "digest": "d", "salt": "s", "place": 2,
                 "head": {"date": "2026-10-20", "leaves": %d, "root": "%s", "path": %s},
                 "newest": {"date": "2026-10-21", "leaves": %d, "root": "%s", "path": %s}}
                """;
        return json.formatted(
                        number,
                        first,
                        TREE.root(first),
                        list(TREE.inclusion(2, first)),
                        second,
                        TREE.root(second),
                        list(TREE.consistency(first, second)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String list(List<String> hashes) {
        return hashes.isEmpty() ? "[]" : "[\"" + String.join("\", \"", hashes) + "\"]";
    }

    private static List<String> prove(byte[] proof, List<String> kept) {
        return SealWitness.prove("proof", proof, "kept", file(kept));
    }

    @Test
    @DisplayName("proves a receipt by the seal of its day, or by a later one that was kept")
    void receipt() {
        assertThat(prove(proof("2", 3, 13), three())).isEmpty();
        List<String> later = three().subList(1, 3);
        assertThat(prove(proof("2", 3, 13), later)).isEmpty();
        assertThat(prove(proof("2", 3, 13), Collections.emptyList()))
                .containsExactly("MISSING   the file has no seal of 2026-10-21.");
    }

    @Test
    @DisplayName("proves no other receipt, and none by other seals")
    void otherReceipt() {
        assertThat(prove(proof("3", 3, 13), three()))
                .containsExactly("UNPROVED  the proof does not lead to the seal of 2026-10-20.");
        assertThat(prove(proof("2", 4, 13), three()))
                .containsExactly("CHANGED   the seal of 2026-10-20 is another one.");
        assertThat(prove(proof("2", 3, 14), three().subList(1, 3)))
                .containsExactly("CHANGED   the seal of 2026-10-21 is another one.");
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> prove(new byte[] {'{', '}'}, three()))
                .withMessage("proof is no proof of a receipt.");
    }
}
