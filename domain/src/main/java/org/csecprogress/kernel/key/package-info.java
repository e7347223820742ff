/** Keys of rows that several columns identify together. */
package org.csecprogress.kernel.key;
