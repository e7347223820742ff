package org.csecprogress.submission.page;

/**
 * One row of the task list.
 *
 * @param href where it is done, or empty while it cannot start
 * @param hint what else to know, or empty
 * @param tag style of the status: plain, todo, progress or closed
 * @param status the status in words
 */
public record Task(String name, String href, String hint, String tag, String status) {}
