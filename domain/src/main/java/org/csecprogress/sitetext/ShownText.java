package org.csecprogress.sitetext;

import org.csecprogress.kernel.LocalText;

/**
 * An approved text and when pages show it.
 *
 * @param words the text in both languages
 * @param days when pages show it
 */
public record ShownText(LocalText words, ShownDays days) {}
