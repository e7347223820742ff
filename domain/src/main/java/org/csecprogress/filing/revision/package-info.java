/**
 * The stored content of a revision: figures, texts, milestones, explanations and sealed findings.
 */
package org.csecprogress.filing.revision;
