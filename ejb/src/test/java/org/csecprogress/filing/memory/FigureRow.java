package org.csecprogress.filing.memory;

import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;

/**
 * A stored figure, in memory.
 *
 * @param revision key of its revision
 */
public record FigureRow(long revision, CellKey cell, Answer answer) {}
