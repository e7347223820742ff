package org.csecprogress.filing.home.page;

/**
 * A row of the task list.
 *
 * @param href the page of the task, or empty if it can't start yet
 * @param hint a hint, or empty
 * @param tag style of the status: plain, todo, progress or closed
 * @param status the status in words
 */
public record Task(String name, String href, String hint, String tag, String status) {}
