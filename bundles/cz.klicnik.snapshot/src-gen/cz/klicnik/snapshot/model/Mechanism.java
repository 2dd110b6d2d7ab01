/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Mechanism</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.Mechanism#getType <em>Type</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Mechanism#getName <em>Name</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Mechanism#getMinimumKeySize <em>Minimum Key Size</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Mechanism#getMaximumKeySize <em>Maximum Key Size</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Mechanism#getFlags <em>Flags</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getMechanism()
 * @model
 * @generated
 */
public interface Mechanism extends EObject {
	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getMechanism_Type()
	 * @model required="true"
	 * @generated
	 */
	long getType();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Mechanism#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(long value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getMechanism_Name()
	 * @model default=""
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Mechanism#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Minimum Key Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Minimum Key Size</em>' attribute.
	 * @see #setMinimumKeySize(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getMechanism_MinimumKeySize()
	 * @model
	 * @generated
	 */
	long getMinimumKeySize();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Mechanism#getMinimumKeySize <em>Minimum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum Key Size</em>' attribute.
	 * @see #getMinimumKeySize()
	 * @generated
	 */
	void setMinimumKeySize(long value);

	/**
	 * Returns the value of the '<em><b>Maximum Key Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum Key Size</em>' attribute.
	 * @see #setMaximumKeySize(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getMechanism_MaximumKeySize()
	 * @model
	 * @generated
	 */
	long getMaximumKeySize();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Mechanism#getMaximumKeySize <em>Maximum Key Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum Key Size</em>' attribute.
	 * @see #getMaximumKeySize()
	 * @generated
	 */
	void setMaximumKeySize(long value);

	/**
	 * Returns the value of the '<em><b>Flags</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Flags</em>' attribute.
	 * @see #setFlags(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getMechanism_Flags()
	 * @model default=""
	 * @generated
	 */
	String getFlags();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Mechanism#getFlags <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Flags</em>' attribute.
	 * @see #getFlags()
	 * @generated
	 */
	void setFlags(String value);

} // Mechanism
