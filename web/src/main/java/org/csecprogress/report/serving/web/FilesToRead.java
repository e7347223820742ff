package org.csecprogress.report.serving.web;

import java.util.List;

/** Knows files that nobody has read yet, and that the portal reads so that they are stored. */
@FunctionalInterface
public interface FilesToRead {
    /** Returns their addresses. */
    List<String> addresses();
}
