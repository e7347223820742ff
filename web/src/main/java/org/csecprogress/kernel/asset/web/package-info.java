/** Files of the look and bytes of pages, without the white space of their source. */
package org.csecprogress.kernel.asset.web;
