package org.csecprogress.exchange.file;

import java.util.List;

/** Stops reading a file that cannot be read. Never leaves the package. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileProblem problem;
    private final transient List<Object> arguments;

    public RefusedFileException(FileProblem problem, Object... arguments) {
        super(problem.name());
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    public RefusedFileException(FileProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
        this.arguments = List.of();
    }

    public FileProblem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
