/**
 * Saving a page of figures, texts or milestones, by its button or by autosave, without losing what
 * somebody else saved.
 */
package org.csecprogress.filing.saving.page;
