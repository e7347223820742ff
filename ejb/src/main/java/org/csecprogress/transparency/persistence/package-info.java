/** Stores the daily heads, and reads what they seal. */
package org.csecprogress.transparency.persistence;
