/** The page on which officials withdraw a filing, and undo it. */
package org.csecprogress.filing.withdrawal.page;
