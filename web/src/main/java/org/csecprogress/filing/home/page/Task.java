package org.csecprogress.filing.home.page;

/**
 * A row of the task list.
 *
 * @param href the page of the task, or empty if it can't start yet
 * @param tag style of the status: plain, todo, progress or closed
 */
public record Task(String name, String href, String hint, String tag, String status) {}
