/** The grid of figures, typed or pasted. */
package org.csecprogress.submission.grid.page;
