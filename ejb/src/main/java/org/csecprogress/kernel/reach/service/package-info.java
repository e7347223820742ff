/** How far a transaction reaches: which counties it may read and write. */
package org.csecprogress.kernel.reach.service;
