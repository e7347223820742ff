/** The grid of figures, typed or pasted. */
package org.csecprogress.filing.grid.page;
