package org.csecprogress.intake;

import java.util.List;

/** Stops reading a file that cannot be read. Never leaves the package. */
final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileProblem problem;
    private final transient List<Object> arguments;

    RefusedFileException(FileProblem problem, Object... arguments) {
        super(problem.name());
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    RefusedFileException(FileProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
        this.arguments = List.of();
    }

    FileProblem problem() {
        return problem;
    }

    List<Object> arguments() {
        return arguments;
    }
}
