package org.csecprogress.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.version.VersionNumber;

/** The history of the clone that the source is in, if it is in one. */
final class GitHistory {
    private final Path root;

    GitHistory(Path root) {
        this.root = root;
    }

    /** Returns whether the source is in a clone with its whole history. */
    boolean isThere() {
        return run("rev-parse", "--is-shallow-repository")
                .filter(each -> each.equals("false"))
                .isPresent();
    }

    /**
     * Returns the commit of the version that was released last: that of its tag or, where the clone
     * has no tags, the one that first listed it in the guide. Before the first release it is the
     * commit that made the guide.
     */
    Optional<String> lastRelease() {
        return Releases.of(root)
                .last()
                .map(last -> release(last.version()))
                .orElseGet(() -> first("--diff-filter=A"));
    }

    private Optional<String> release(VersionNumber version) {
        return run("rev-parse", "--verify", "--quiet", "v" + version + "^{commit}")
                .or(() -> listed(version));
    }

    /** Returns the commit that listed a version. */
    Optional<String> listed(VersionNumber version) {
        return first("-G^\\| " + version.toString().replace(".", "\\.") + " \\|");
    }

    private Optional<String> first(String change) {
        return run("log", "--reverse", "--format=%H", change, "--", Releases.GUIDE)
                .flatMap(lines -> lines.lines().findFirst());
    }

    /** Returns a file as it was in a commit, if it was there. */
    Optional<String> file(String commit, String path) {
        return run("show", commit + ":" + path);
    }

    /** Runs git and returns what it says; empty if it fails or is not there. */
    Optional<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git =
                    new ProcessBuilder(command)
                            .directory(root.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
