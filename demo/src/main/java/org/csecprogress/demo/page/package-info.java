/** What the demonstration asks of the requests it answers. */
package org.csecprogress.demo.page;
